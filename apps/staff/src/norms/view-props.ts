/** What the parts of the page know of the address. */
export interface ViewProps {
  readonly params: URLSearchParams;
  /** An empty value leaves the name out. */
  readonly put: (name: string, value: string) => void;
}
