/**
 * The layout that all mails share: sign, title, one sheet of paper, and a footer that says who gets this and why.
 * May import: flows, templates/mails.
 */
import { disciplines } from '../../flows/people.ts';
import type { Language } from '../../flows/language.ts';
import { disciplineMarks } from '../discipline-marks.ts';
import { markup, type Filling, type Markup } from './markup.ts';
import { dark, light } from './palette.ts';

export interface Sheet {
  readonly language: Language;
  readonly title: string;
  /** What a mailbox shows beside the subject. */
  readonly preview: string;
  /** MJML elements that may stand in a column. */
  readonly body: Markup;
  /** Small print, one line each. */
  readonly footer: readonly string[];
}

/** The reader's own font: a mail that fetches one tells a server that it was opened. */
const fonts = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** A complete MJML document. Pure. */
export function sheet({ language, title, preview, body, footer }: Sheet): Markup {
  return markup`<mjml lang="${language}" dir="ltr">
<mj-head>
<mj-title>${title}</mj-title>
<mj-preview>${preview}</mj-preview>
<mj-raw><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"></mj-raw>
<mj-attributes>
<mj-all font-family="${fonts}" />
<mj-text font-size="16px" line-height="1.5" color="${light.ink}" padding="0 0 16px" />
<mj-section padding="0" />
<mj-button background-color="${light.strong}" color="${light.onStrong}" border-radius="8px" font-size="17px" font-weight="700" inner-padding="14px 26px" padding="8px 0 20px" align="left" css-class="button" />
</mj-attributes>
<mj-style>${style}</mj-style>
</mj-head>
<mj-body background-color="${light.paper}" css-class="dp" width="600px">
<mj-section padding="24px 20px 14px"><mj-column><mj-text padding="0" font-size="20px" line-height="1.2"><b>Datapeil</b></mj-text><mj-raw><tr><td aria-hidden="true">${gauge}</td></tr></mj-raw></mj-column></mj-section>
<mj-section background-color="${light.sheet}" padding="28px 20px 16px" css-class="sheet"><mj-column><mj-text padding="0 0 14px" font-size="25px" line-height="1.25"><h1>${title}</h1></mj-text>${body}</mj-column></mj-section>
<mj-section padding="18px 20px 36px"><mj-column><mj-text padding="0" font-size="14px" color="${light.soft}" css-class="soft">${footer.map((line) => markup`<p>${line}</p>`)}</mj-text></mj-column></mj-section>
</mj-body>
</mjml>`;
}

/** Text on the sheet, with space below it. */
export function block(content: Filling): Markup {
  return markup`<mj-text>${content}</mj-text>`;
}

/** The way to the chat; the address is written out as well, for whoever cannot press it. */
export function button(label: string, url: string): Markup {
  return markup`<mj-button href="${url}">${label}</mj-button>`;
}

/** The peilschaal of the house: a gauge board lying down, in table cells, because pictures are often off. */
const gauge = markup`<table role="presentation" cellpadding="0" cellspacing="0" style="margin-top:8px"><tr>${Array.from({ length: 15 }, (_, unit) =>
  unit % 2 === 0 ? markup`<td class="g" bgcolor="${light.ink}" width="9" height="${unit % 5 === 0 ? 10 : 6}" style="font-size:0;line-height:0">&nbsp;</td>` : markup`<td width="9"></td>`,
)}</tr></table>`;

const style = markup`
.dp h1,.dp h2,.dp h3,.dp p,.dp ul,.dp table,.dp blockquote{margin:0;padding:0}
.dp h1{font-size:25px;line-height:1.25}
.dp h2{font-size:21px;line-height:1.3;padding-top:20px;margin-bottom:10px;border-top:3px solid ${light.ink}}
.dp h3{font-size:18px;line-height:1.3;margin:4px 0}
.dp p+p,.dp p+ul,.dp ul+p{margin-top:8px}
.dp ul{padding-left:20px}
.dp li{margin-bottom:6px}
.dp table{border-collapse:collapse}
.dp th{text-align:left;font-weight:400}
.dp img{display:block;width:100%;max-width:560px;height:auto;font-size:14px;line-height:1.45}
.dp .soft,.dp .soft div{color:${light.soft}}
.dp .small{font-size:14px;line-height:1.45}
.dp .nw{white-space:nowrap}
.dp .lead li{margin-bottom:8px}
.dp .legend{padding:6px 0 12px}
.dp .card{width:100%;border-top:1px solid ${light.line}}
.dp .card>tbody>tr>td{padding:20px 0 6px}
.dp .chip{display:inline-block;border:1px solid ${light.strong};border-radius:4px;padding:1px 7px;margin:0 4px 4px 0;font-size:13px;line-height:1.4;white-space:nowrap}
.dp .wide{background:${light.strong};color:${light.onStrong}}
.dp .strip{width:100%;margin:12px 0;table-layout:fixed}
.dp .strip td,.dp .strip th{border-left:1px solid ${light.line};padding:5px 2px;text-align:center;font-size:17px;line-height:1.15}
.dp .strip th{border-left:0;text-align:left;font-size:14px;width:74px}
.dp .strip .n td{font-size:13px}
.dp .strip .h{border-left:0;width:74px}
.dp .strip .q{background:${light.wash}}
.dp blockquote{border-left:3px solid ${light.line};padding:1px 0 1px 12px;margin:10px 0}
.dp .ask{background:${light.wash};padding:12px 14px;margin:12px 0 4px}
.dp .facts{width:100%}
.dp .facts td,.dp .facts th{padding:6px 8px 6px 0;border-top:1px solid ${light.line};vertical-align:top;font-size:15px;line-height:1.4}
.dp .heat{width:100%;table-layout:fixed}
.dp .heat th,.dp .heat td{font-size:15px;line-height:1.35;padding:3px 2px}
.dp .facts thead th,.dp .heat thead th{font-size:13px}
.dp .heat th[scope=rowgroup]{padding-top:9px}
.dp .heat .m th{padding-top:16px}
.dp .heat .c{text-align:center;white-space:nowrap;border:2px solid ${light.sheet}}
.dp .heat .r{padding-left:8px}
${disciplines.map((discipline) => markup`.dp .is-${discipline}{color:${disciplineMarks[discipline].colour}}
`)}
@media (prefers-color-scheme:dark){
body,.dp>div{background:${dark.paper}!important;color:${dark.ink}!important}
.dp .sheet,.dp .sheet>table{background:${dark.sheet}!important}
.dp div,.dp h1,.dp h2,.dp h3,.dp p,.dp th,.dp li{color:${dark.ink}!important}
.dp h2{border-top-color:${dark.ink}!important}
.dp .g{background:${dark.ink}!important}
.dp .soft,.dp .soft div,.dp .soft p{color:${dark.soft}!important}
.dp .card,.dp .chip,.dp blockquote,.dp .strip td,.dp .facts td,.dp .facts th{border-color:${dark.line}!important}
.dp .heat .c{border-color:${dark.sheet}!important}
.dp .chip{border-color:${dark.strong}!important}
.dp .wide,.dp .button td,.dp .button a{background:${dark.strong}!important;color:${dark.onStrong}!important}
.dp .ask,.dp .strip .q{background:${dark.wash}!important}
.dp a{color:${dark.strong}!important}
.dp .button a{color:${dark.onStrong}!important}
${disciplines.map((discipline) => markup`.dp .is-${discipline}{color:${disciplineMarks[discipline].onDark}!important}
`)}
}`;
