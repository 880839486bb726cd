/**
 * The one script that stands in the page itself: it sets the chosen theme before the first paint, then makes the
 * theme button work. Its hash is part of the content policy, so the two cannot drift apart.
 */
export const themeScript = `(()=>{
const root=document.documentElement,themes=['system','light','dark'];
const read=()=>{try{const t=localStorage.getItem('theme');return themes.includes(t)?t:'system'}catch{return'system'}};
const apply=t=>{if(t==='system')delete root.dataset.theme;else root.dataset.theme=t};
let theme=read();
apply(theme);
addEventListener('DOMContentLoaded',()=>{
const button=document.querySelector('[data-theme-toggle]');
if(!button)return;
const show=()=>{button.dataset.state=theme;button.setAttribute('aria-label',button.dataset[theme]);button.title=button.dataset[theme]};
delete button.dataset.waiting;show();
button.addEventListener('click',()=>{theme=themes[(themes.indexOf(theme)+1)%themes.length];apply(theme);show();try{localStorage.setItem('theme',theme)}catch{}});
});
})()`;
