/** The files of the content API that end in `.jsonld`. */
import { answerApiFile, apiPaths } from '../../../data/api-routes.ts';

export const getStaticPaths = apiPaths('.jsonld');
export const GET = answerApiFile;
