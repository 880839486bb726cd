/** Whether a process of this machine is running. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // a process of another user may not be asked, but it is there
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
