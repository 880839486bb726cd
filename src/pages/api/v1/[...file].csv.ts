/** The files of the content API that end in `.csv`. */
import { answerApiFile, apiPaths } from '../../../data/api-routes.ts';

export const getStaticPaths = apiPaths('.csv');
export const GET = answerApiFile;
