/** Those who run the sheets, as their map draws them: in groups, departments against the house they belong to. */
import { SHEETS_A_LOT } from '../config/limits.ts';
import type { House } from '../schema/house.ts';
import type { Material } from '../schema/vocabulary.ts';
import { DEFAULT_MATERIAL } from './house.ts';
import type { NamedItem } from './named-item.ts';
import type { Brick } from './sheet.ts';

/** A sheet that an organisation runs. */
export interface RunBrick {
  brick: Brick;
  /** Others run it too. */
  isShared: boolean;
}

export interface PlacedOrganisation extends NamedItem {
  /** The name in full; `label` is the short one. */
  title: string;
  url: string;
  role: string | undefined;
  /** Who oversees it from outside. */
  under: NamedItem | undefined;
  bricks: readonly RunBrick[];
  /** Its departments that run sheets of their own. */
  departments: readonly PlacedOrganisation[];
}

export interface OrganisationGroup {
  id: string;
  /** Undefined for those that no group names. */
  label: string | undefined;
  material: Material;
  organisations: readonly PlacedOrganisation[];
}

/** How many lots an organisation takes on the map: itself and its departments, or more where its sheets are many. */
export function lotsOf({ bricks, departments }: Pick<PlacedOrganisation, 'bricks' | 'departments'>): number {
  return departments.length > 0 ? 1 + departments.length : 1 + Math.floor(bricks.length / SHEETS_A_LOT);
}

type Written = House['organisations'][string];

/**
 * The groups that have someone who runs a sheet, in their order; those whom no group names come last.
 * @param run who runs which brick, in reading order
 */
export function placeOrganisations(
  { organisations, organisationGroups }: Pick<House, 'organisations' | 'organisationGroups'>,
  run: readonly { id: string; operators: readonly string[] }[],
  locale: string,
  brick: (id: string) => Brick | undefined,
): OrganisationGroup[] {
  const all = Object.entries(organisations);
  const labelOf = (id: string, { name, short }: Written) => short?.[locale] ?? name[locale] ?? id;
  const bricksOf = (id: string): RunBrick[] =>
    run
      .filter(({ operators }) => operators.includes(id))
      .flatMap(({ id: sheet, operators }) => {
        const found = brick(sheet);
        return found ? [{ brick: found, isShared: operators.length > 1 }] : [];
      });
  const place = ([id, organisation]: [string, Written], above: readonly string[]): PlacedOrganisation => {
    const { name, url, role, under } = organisation;
    const overseer = under === undefined ? undefined : organisations[under];
    const path = [...above, id];
    return {
      id,
      label: labelOf(id, organisation),
      title: name[locale] ?? id,
      url,
      role: role?.[locale],
      under: under !== undefined && overseer ? { id: under, label: labelOf(under, overseer) } : undefined,
      bricks: bricksOf(id),
      // whoever is part of its own part is drawn once
      departments: all
        .filter(([other, { partOf }]) => partOf === id && !path.includes(other))
        .map((entry) => place(entry, path))
        .filter(hasSheets),
    };
  };
  const heads = all.filter(([, { partOf }]) => partOf === undefined);
  const groups = [...organisationGroups, undefined];
  return groups
    .map((group) => ({
      id: group?.id ?? 'elsewhere',
      label: group?.label[locale],
      material: group?.material ?? DEFAULT_MATERIAL,
      organisations: heads
        .filter(([, organisation]) => organisation.group === group?.id)
        .map((entry) => place(entry, []))
        .filter(hasSheets),
    }))
    .filter((group) => group.organisations.length > 0);
}

function hasSheets({ bricks, departments }: PlacedOrganisation): boolean {
  return bricks.length > 0 || departments.length > 0;
}
