/** Under which terms the texts and data may be reused; `LICENSE` says the same in full. */
export const contentLicence = {
  /** In the list of SPDX. */
  id: 'etalab-2.0',
  name: 'Licence Ouverte 2.0 (Etalab)',
  url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
} as const;
