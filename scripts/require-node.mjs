// Plain JavaScript, so that an old Node can read it and say what it lacks.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const MIN = [22, 18]; // the first release that runs TypeScript files as they are

if (major < MIN[0] || (major === MIN[0] && minor < MIN[1])) {
  console.error(
    `La Maison needs Node ${MIN.join('.')} or newer (this is ${process.versions.node}); on common systems "npm ci" brings one along, here please install it.`,
  );
  process.exit(1);
}
