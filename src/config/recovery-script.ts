/**
 * A script that does not arrive: after a deployment an old page may ask for files that are gone. The page is loaded
 * once more; where that does not help, it says so to its styles, which then show what needs no script. Stands in the
 * page itself, and its hash in the content policy.
 */
export const recoveryScript = `addEventListener('error',e=>{
if(e.target.localName!=='script')return;
let first=false;
try{first=sessionStorage.getItem('reloaded')!==location.href;sessionStorage.setItem('reloaded',location.href)}catch{}
if(first)location.reload();else document.documentElement.dataset.scripts='failed'
},true)`;
