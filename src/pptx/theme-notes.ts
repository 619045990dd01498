/** A notes master for a template that has none: PowerPoint makes one only when somebody opens its notes, and notes need one. */
import { copyPackage, putXml, relate, relationsOf, textOf, type Package } from './package.js';
import type { Template } from './theme-template.js';
import { emu, slideNamespaces, xmlHeader } from './xml.js';
import { parseXml } from './xml-tree.js';

const type = (name: string) => `application/vnd.openxmlformats-officedocument.${name}+xml`;

function placeholder(id: number, name: string, ph: string, frame: readonly number[], body: string): string {
  const [x = 0, y = 0, w = 0, h = 0] = frame.map(emu);
  const locks = body === '' ? '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>' : '<a:spLocks noGrp="1"/>';
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr>${locks}</p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    `${body === '' ? '' : `<p:txBody><a:bodyPr/><a:lstStyle/>${body}</p:txBody>`}</p:sp>`
  );
}

/** Notes pages in inches: portrait, the slide above in its own proportions, the notes below. */
function notesMaster({ width, height }: Template['size']): string {
  const page = { w: 7.5, h: 10, margin: 0.6 };
  const w = page.w - 2 * page.margin;
  const picture = Math.min(4.2, (w * height) / width);
  const top = page.margin + picture + 0.3;
  const level = (index: number) =>
    `<a:lvl${index}pPr marL="${emu((index - 1) * 0.25)}" algn="l"><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>` +
    `<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${index}pPr>`;
  const shown = (picture * width) / height;
  const image = [page.margin + (w - shown) / 2, page.margin, shown, picture];
  const notes = `<a:p><a:r><a:rPr lang="zh-CN" altLang="en-US"/><a:t>备注</a:t></a:r></a:p>`;
  return (
    `${xmlHeader}<p:notesMaster ${slideNamespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>` +
    '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>' +
    placeholder(2, 'Slide', 'type="sldImg" idx="2"', image, '') +
    placeholder(3, 'Notes', 'type="body" sz="quarter" idx="3"', [page.margin, top, w, page.h - top - 0.6], notes) +
    '</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3"' +
    ' accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>' +
    `<p:notesStyle>${[1, 2, 3, 4, 5].map(level).join('')}</p:notesStyle></p:notesMaster>`
  );
}

const part = 'ppt/notesMasters/notesMaster1.xml';
const themePart = 'ppt/theme/themeOfNotes.xml';

/** The presentation part with the notes master in its list, which comes after the slide masters (CT_Presentation). */
function listed(xml: string, id: string): string {
  const masters = parseXml(xml).children.find(({ local }) => local === 'sldMasterIdLst');
  const list = `<p:notesMasterIdLst ${slideNamespaces}><p:notesMasterId r:id="${id}"/></p:notesMasterIdLst>`;
  return masters ? xml.slice(0, masters.to) + list + xml.slice(masters.to) : xml;
}

/** The template's own notes master, or the template with one added, which has a copy of the slides' theme. */
export function withNotesMaster(template: Template): { readonly package: Package; readonly notesMaster: string } {
  if (template.notesMaster !== undefined) return { package: template.package, notesMaster: template.notesMaster };
  const { presentation } = template;
  const made = copyPackage(template.package);
  const [master] = template.masters;
  const theme = relationsOf(made, master?.part ?? '').find((relation) => relation.type.endsWith('/theme'))?.target;
  putXml(made, part, type('presentationml.notesMaster'), notesMaster(template.size));
  putXml(made, themePart, type('theme'), textOf(made, theme ?? ''));
  relate(made, part, 'theme', themePart);
  made.relations.set(themePart, [...relationsOf(made, theme ?? '')]);
  const id = relate(made, presentation, 'notesMaster', part);
  const { type: own = type('presentationml.presentation.main') } = made.parts.get(presentation) ?? {};
  putXml(made, presentation, own, listed(textOf(made, presentation), id));
  return { package: made, notesMaster: part };
}
