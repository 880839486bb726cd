/** What a system refuses, in the languages of the commands. */
import { commandLanguage } from './index.ts';
import type { CommandLanguage } from './words.ts';

/** Whether somebody who runs a command can mend what a system's code stands for; codes that mean the same share a reason. */
const REASONS = {
  mayNot: ['EACCES', 'EPERM'],
  inUse: ['EBUSY', 'ETXTBSY'],
  noShare: ['EDQUOT'],
  occupied: ['EEXIST', 'ENOTEMPTY'],
  tooLarge: ['EFBIG'],
  noName: ['EILSEQ'],
  noAnswer: ['EIO', 'ENODEV', 'ENXIO', 'ESTALE'],
  isFolder: ['EISDIR'],
  circle: ['ELOOP'],
  tooMany: ['EMFILE', 'ENFILE'],
  longName: ['ENAMETOOLONG'],
  full: ['ENOSPC'],
  noFolder: ['ENOTDIR'],
  readOnly: ['EROFS'],
  otherDisk: ['EXDEV'],
} as const;
type Reason = keyof typeof REASONS;

const REASON_OF = new Map<string, Reason>(
  (Object.keys(REASONS) as Reason[]).flatMap((reason) => REASONS[reason].map((code) => [code, reason] as const)),
);

interface DiskWords {
  reasons: Record<Reason, string>;
  /** Where the system names no place. */
  somewhere: string;
  refusal: (place: string, why: string, code: string) => string;
  noFolderIn: (folder: string) => string;
  unusableSign: (folder: string, sign: string) => string;
  /** Around the lock that builds take. */
  lock: {
    needed: (folder: string, refusal: string) => string;
    running: (pid: number, lock: string) => string;
    folder: (lock: string) => string;
  };
}

const words: Readonly<Record<CommandLanguage, DiskWords>> = {
  en: {
    reasons: {
      mayNot: 'this user may not do that',
      inUse: 'another program is using it',
      noShare: 'the share of the disk that this user may fill is full',
      occupied: 'something else is in that place',
      tooLarge: 'the file is too large for this disk',
      noName: 'this disk takes no such name',
      noAnswer: 'the disk does not answer',
      isFolder: 'it is a folder, not a file',
      circle: 'its links lead in a circle',
      tooMany: 'too many files are open: end other programs, then try again',
      longName: 'the name is too long',
      full: 'the disk is full',
      noFolder: 'a part of the path is a file, not a folder',
      readOnly: 'the disk can only be read',
      otherDisk: 'it would have to go to another disk',
    },
    somewhere: 'While writing',
    refusal: (place, why, code) => `${place}: ${why} (${code}).`,
    noFolderIn: (folder) => `No folder can be made in ${folder}.`,
    unusableSign: (folder, sign) =>
      `Nothing can be built in ${folder}: the sign ${sign} in its path means something else to the tools of the build. Rename the folder that has it, or move this one.`,
    lock: {
      needed: (folder, refusal) => `A build has to write to ${folder}. ${refusal}`,
      running: (pid, lock) =>
        `Another build is running here (process ${pid}). Wait for it to end, or add --wait. If process ${pid} is no build, delete ${lock}`,
      folder: (lock) => `A folder stands in the place of the lock that builds take: delete ${lock}`,
    },
  },
  fr: {
    reasons: {
      mayNot: 'cet utilisateur n’y est pas autorisé',
      inUse: 'un autre programme s’en sert',
      noShare: 'la part du disque de cet utilisateur est pleine',
      occupied: 'autre chose est à cette place',
      tooLarge: 'le fichier est trop gros pour ce disque',
      noName: 'ce disque n’admet pas ce nom',
      noAnswer: 'le disque ne répond pas',
      isFolder: 'c’est un dossier, pas un fichier',
      circle: 'ses liens tournent en rond',
      tooMany: 'trop de fichiers sont ouverts : arrêtez d’autres programmes, puis réessayez',
      longName: 'le nom est trop long',
      full: 'le disque est plein',
      noFolder: 'une partie du chemin est un fichier, pas un dossier',
      readOnly: 'le disque est en lecture seule',
      otherDisk: 'il faudrait passer sur un autre disque',
    },
    somewhere: 'Pendant l’écriture',
    refusal: (place, why, code) => `${place} : ${why} (${code}).`,
    noFolderIn: (folder) => `Aucun dossier ne peut être créé dans ${folder}.`,
    unusableSign: (folder, sign) =>
      `Rien ne peut être construit dans ${folder} : le signe ${sign} de son chemin a un autre sens pour les outils de construction. Renommez le dossier qui le porte, ou déplacez celui-ci.`,
    lock: {
      needed: (folder, refusal) => `Une construction doit écrire dans ${folder}. ${refusal}`,
      running: (pid, lock) =>
        `Une autre construction est en cours ici (processus ${pid}). Attendez sa fin, ou ajoutez --wait. Si le processus ${pid} n’est pas une construction, supprimez ${lock}`,
      folder: (lock) => `Un dossier est à la place du verrou des constructions : supprimez ${lock}`,
    },
  },
};

/** In `language`, or English. */
export function diskWords(language: string): DiskWords {
  return words[commandLanguage(language)];
}

/** Why a system refused; undefined for a code that tells of a fault of the program. */
export function diskReason(code: string, language: string): string | undefined {
  const reason = REASON_OF.get(code);
  return reason && diskWords(language).reasons[reason];
}
