/** An id of a list of the house, with its label in a language. */
export interface NamedItem {
  id: string;
  label: string;
}
