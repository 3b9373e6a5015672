/** The cookie of the pages: with the __Host- prefix wherever HTTPS is. Staff and family pages never share one. */
export function cookieName(audience: 'staff' | 'family', secure: boolean): string {
  return `${secure ? '__Host-' : ''}zhurnal-${audience}`;
}
