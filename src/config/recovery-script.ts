/**
 * A script that does not arrive: after a deployment an old page may ask for files that are gone. The page is loaded
 * once more; where that does not help, it says so to its styles, which then show what needs no script. So it does where a
 * script of ours ends with an error while the page loads, as in a browser older than we build for. Stands in the page
 * itself, and its hash in the content policy.
 */
export const recoveryScript = `addEventListener('error',e=>{
let first=false;
if(e.target===window){if(!e.error||document.readyState==='complete'||!e.filename.startsWith(location.origin))return}
else if(e.target.localName!=='script')return;
else try{first=sessionStorage.getItem('reloaded')!==location.href;sessionStorage.setItem('reloaded',location.href)}catch{}
if(first)location.reload();else document.documentElement.dataset.scripts='failed'
},true)`;
