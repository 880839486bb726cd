/** The files of the content API that end in `.json`. */
import { answerApiFile, apiPaths } from '../../../data/api-routes.ts';

export const getStaticPaths = apiPaths('.json');
export const GET = answerApiFile;
