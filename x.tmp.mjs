import {chromium} from 'playwright-core'
import {readFileSync} from 'node:fs'
const log=readFileSync('/tmp/languages-server.log','utf8')
const link=log.match(/respondents parent-carer (\S+)/)[1]
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']})
for (const l of process.argv.slice(2)) {
 const c=await b.newContext({viewport:{width:390,height:844},javaScriptEnabled:false,locale:'en-GB'})
 const p=await c.newPage(); const fonts=[]
 p.on('response',r=>{if(/woff2/.test(r.url()))fonts.push(r.url().split('/').pop())})
 await p.goto(link+'?language='+l); console.log(l,'url',p.url().replace(link,''),await p.evaluate(()=>[document.documentElement.lang,document.documentElement.dir].join()))
 await p.click('[data-go=next]'); await p.click('[data-go=skip]'); await p.waitForTimeout(500)
 await p.screenshot({path:`/tmp/lang-page-${l}.png`})
 await p.goto('http://localhost:4371/settings'); await p.click('summary'); await p.waitForTimeout(400)
 await p.screenshot({path:`/tmp/lang-settings-${l}.png`})
 console.log(l,[...new Set(fonts)].join(' '), (await p.content()).length)
 await c.close()
}
{ // 320 and axe-ish overflow
 const c=await b.newContext({viewport:{width:320,height:800}}); const p=await c.newPage()
 for (const l of ['en','ur','bn','so']) { await p.goto('http://localhost:4371/settings?language='+l); await p.click('summary'); console.log(l,'320 overflow',await p.evaluate(()=>document.documentElement.scrollWidth-innerWidth), await p.evaluate(()=>{const r=[...document.querySelectorAll('.language-list a')].map(a=>a.getBoundingClientRect());return [Math.min(...r.map(x=>x.height)),Math.min(...r.map(x=>x.width)),r.length].join()})) ; if(l==='en') await p.screenshot({path:'/tmp/lang-320.png'})}
}
await b.close()
