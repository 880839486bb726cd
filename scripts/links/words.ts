/** The sentences of the report, by language. */
import type { Memo, State } from './memory.ts';
import type { Reason } from './verdict.ts';

export interface Words {
  /** Headings, and labels of the count. */
  states: Readonly<Record<State, string>>;
  /** What to do about a group. */
  advice: Readonly<Partial<Record<State, string>>>;
  reasons: Readonly<Record<Reason, (memo: Memo) => string>>;
  movedTo: (address: string) => string;
  strikes: (runs: number, since: string) => string;
  start: (addresses: number, hosts: number) => string;
  total: (addresses: number) => string;
  asked: (asked: number, postponed: number) => string;
  offline: string;
  broken: string;
}

const en: Words = {
  states: {
    dead: 'dead',
    watch: 'to watch',
    unreachable: 'unreachable',
    moved: 'moved',
    refused: 'refused by the site',
    waiting: 'not asked yet',
    fine: 'fine',
  },
  advice: {
    dead: 'failed in three runs on different days: replace these',
    watch: 'the site says that the page does not exist; dead if it still says so in later runs',
    unreachable: 'no usable answer; dead if this lasts',
    moved: 'write the new address, after a look at it',
    refused: 'the site does not answer programs: open these in a browser',
  },
  reasons: {
    status: ({ status }) => `status ${status}`,
    busy: ({ status }) => `status ${status}: the site asks for fewer requests`,
    redirects: () => 'redirects in a circle, or too often',
    'bad-redirect': () => 'redirects to an address that is none',
    'not-https': () => 'leads to an address that is not https, which was not followed',
    'not-public': () => 'is or leads to a host that is not on the public internet, which was not asked',
    'unknown-host': () => 'no such host',
    timeout: () => 'no answer in time',
    network: ({ code }) => `network error ${code}`,
  },
  movedTo: (address) => `moved to ${address}`,
  strikes: (runs, since) => (runs === 1 ? `since ${since}` : `${runs} runs in a row, since ${since}`),
  start: (addresses, hosts) =>
    `Asking addresses: ${addresses}, on hosts: ${hosts}. One at a time for each host, so this takes a while.`,
  total: (addresses) => `External addresses: ${addresses}`,
  asked: (asked, postponed) => `Asked in this run: ${asked}; left for the next: ${postponed}; the others have a recent answer.`,
  offline: 'No site at all has answered: this machine seems to be without a network. Nothing was recorded.',
  broken: 'The content has errors: run "npm run check" first.',
};

const fr: Words = {
  states: {
    dead: 'mortes',
    watch: 'à surveiller',
    unreachable: 'injoignables',
    moved: 'déplacées',
    refused: 'refusées par le site',
    waiting: 'pas encore demandées',
    fine: 'en ordre',
  },
  advice: {
    dead: 'en échec trois fois, trois jours différents : à remplacer',
    watch: 'le site dit que la page n’existe pas ; mortes s’il le dit encore aux prochains passages',
    unreachable: 'pas de réponse utilisable ; mortes si cela dure',
    moved: 'écrire la nouvelle adresse, après l’avoir regardée',
    refused: 'le site ne répond pas aux programmes : à ouvrir dans un navigateur',
  },
  reasons: {
    status: ({ status }) => `réponse ${status}`,
    busy: ({ status }) => `réponse ${status} : le site demande moins de requêtes`,
    redirects: () => 'redirections en rond, ou trop nombreuses',
    'bad-redirect': () => 'redirige vers une adresse qui n’en est pas une',
    'not-https': () => 'mène à une adresse qui n’est pas en https, et n’a pas été suivie',
    'not-public': () => 'est ou mène à un hôte hors de l’internet public, qui n’a pas été interrogé',
    'unknown-host': () => 'hôte inconnu',
    timeout: () => 'pas de réponse à temps',
    network: ({ code }) => `erreur de réseau ${code}`,
  },
  movedTo: (address) => `nouvelle adresse : ${address}`,
  strikes: (runs, since) => (runs === 1 ? `depuis le ${since}` : `${runs} passages de suite, depuis le ${since}`),
  start: (addresses, hosts) =>
    `Adresses à demander : ${addresses}, hôtes : ${hosts}. Une à la fois par hôte : il faut un peu de temps.`,
  total: (addresses) => `Adresses externes : ${addresses}`,
  asked: (asked, postponed) =>
    `Demandées à ce passage : ${asked} ; laissées au prochain : ${postponed} ; les autres ont une réponse récente.`,
  offline: 'Aucun site n’a répondu : cette machine semble sans réseau. Rien n’a été noté.',
  broken: 'Le contenu a des erreurs : lancez d’abord « npm run check ».',
};

const tables: Readonly<Record<string, Words>> = { fr, en };

/** The words of a language; English for one that has none. */
export function wordsFor(language: string): Words {
  return tables[language] ?? en;
}
