/** The logo as pictures of fixed sizes, for tabs, home screens and the web manifest: their names and how each is framed. */

export interface SiteIcon {
  /** File name without its end. */
  name: string;
  /** Pixels of a side. */
  size: number;
  /** Share of the side that the logo's square takes. */
  logo: number;
  /** Radius of the paper's corners, in shares of the side; zero where whoever shows the icon cuts them. */
  corner: number;
}

export interface ManifestIcon extends SiteIcon {
  /** Shown as it is, or cut to the shape of a launcher's other icons. */
  purpose: 'any' | 'maskable';
}

/** Air around the logo, as other icons of a home screen have it; no corner cut round touches the logo's square. */
const AIRY = 0.72;

/** Of a tile that is shown as it is. */
const ROUND_CORNER = 0.2;

/**
 * Launchers cut any shape that leaves a circle of four fifths of the side whole, as the web manifest's specification says:
 * the square of the logo lies in that circle.
 */
const IN_SAFE_CIRCLE = 0.8 / Math.SQRT2;

/** Phones and tablets of Apple look for this name, in this size. */
export const APPLE_ICON: SiteIcon = { name: 'apple-touch-icon', size: 180, logo: AIRY, corner: 0 };

/** The sizes that browsers ask of a web manifest. */
export const MANIFEST_ICONS: readonly ManifestIcon[] = [
  { name: 'icon-192', size: 192, logo: AIRY, corner: ROUND_CORNER, purpose: 'any' },
  { name: 'icon-512', size: 512, logo: AIRY, corner: ROUND_CORNER, purpose: 'any' },
  { name: 'icon-maskable-512', size: 512, logo: IN_SAFE_CIRCLE, corner: 0, purpose: 'maskable' },
];

/** Every icon that is a file of its own. */
export const SITE_ICONS: readonly SiteIcon[] = [APPLE_ICON, ...MANIFEST_ICONS];

/** File of an icon, below the site's base. */
export const iconFile = ({ name }: SiteIcon): string => `${name}.png`;

/** The logo for browsers that show drawings, below the site's base. */
export const FAVICON_DRAWING = 'favicon.svg';

/** The logo for all others, and for programs that ask no page: one file with a picture for each of these sizes. */
export const FAVICON = { file: 'favicon.ico', sizes: [16, 32, 48] } as const;
