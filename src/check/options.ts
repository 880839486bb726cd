/** What the rules need beside the content. */
export interface CheckOptions {
  /** Day the build speaks for, `YYYY-MM-DD`. */
  today: string;
  /** Accept that more than half of the known sheets are gone. */
  allowMassRemoval?: boolean;
}
