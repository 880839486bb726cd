/** What the rules need beside the content. */
export interface CheckOptions {
  /** Day on which the content is judged, `YYYY-MM-DD`. */
  today: string;
  /** Accept that more than half of the known sheets are gone. */
  allowMassRemoval?: boolean;
}
