/** Words of questions, which say nothing of what is looked for: those of the languages that the engine speaks, folded. */

const FRENCH = `a ai ainsi alors apres as au aussi aux avec avoir c ca car ce cela celle celui ces cest cet cette ceux chez ci
  comme comment d dans de des deviens devient devenir devoir depuis dois doit doivent donc du elle elles en encore entre es est et etaient etait etre eux
  faire fait faut ici il ils j je l la le les leur leurs lors lui m ma mais me meme mes moi mon n ne ni non nos notre nous obtenir
  on ont ou par parce pas peut peuvent peux plus pour pourquoi puis qu quand que quel quelle quelles quels qui quoi s sa
  sans se sera ses si soit son sont sur t ta te tes ton tous tout toute toutes tres tu un une va vais vers vos votre vous y
  combien definition signifie veut dire existe`;

const ENGLISH = `a about after all am an and any are as at be become becomes becoming been before being by can could d did do does doing for from get
  got had has have having he her here his how i if in into is it its just know ll may me might mine must my need needs no nor not
  of off on once or our ours out own re s shall she should so some such t than that the their them then there these they this
  those to too under until up us used using ve very want was we were what when where which while who whom whose why will with
  would you your yours mean meaning definition`;

export const NOISE: readonly string[] = [...new Set(`${FRENCH} ${ENGLISH}`.split(/\s+/).filter(Boolean))].toSorted();
