/** Speaker notes: a notes slide on the template's notes master, only for slides that have notes. */
import type { Locale } from '../config/review.js';
import { slidePart } from './bind.js';
import { languages } from './mend.js';
import { putXml, relate, treeOf, type Package } from './package.js';
import { placeholdersOf } from './theme-layout.js';
import type { Theme } from './theme.js';
import { escapeXml, slideNamespaces, xmlHeader } from './xml.js';

const notesType = 'application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml';

/** The idx that the notes master gives its placeholders, by type. */
export function notesPlaces(theme: Theme): ReadonlyMap<string, number> {
  return new Map(placeholdersOf(treeOf(theme.template, theme.notesMaster)).map(({ type, idx }) => [type, idx]));
}

export function bindNotes(
  deck: Package,
  theme: Theme,
  places: ReadonlyMap<string, number>,
  locale: Locale,
  slide: { readonly number: number; readonly notes: readonly string[] },
): void {
  const part = `ppt/notesSlides/notesSlide${slide.number}.xml`;
  const idx = (type: string) => {
    const own = places.get(type);
    return own === undefined || own === 0 ? '' : ` idx="${own}"`;
  };
  const paragraphs = slide.notes.map(
    (text) => `<a:p><a:r><a:rPr ${languages(locale)} dirty="0"/><a:t>${escapeXml(text)}</a:t></a:r></a:p>`,
  );
  const xml =
    `${xmlHeader}<p:notes ${slideNamespaces}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>' +
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>' +
    `<p:nvPr><p:ph type="sldImg"${idx('sldImg')}/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>` +
    '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' +
    `<p:nvPr><p:ph type="body"${idx('body')}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join('')}</p:txBody></p:sp>` +
    '</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>';
  putXml(deck, part, notesType, xml);
  relate(deck, part, 'notesMaster', theme.notesMaster);
  relate(deck, part, 'slide', slidePart(slide.number));
  relate(deck, slidePart(slide.number), 'notesSlide', part);
}
