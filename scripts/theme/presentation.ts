/** The parts around the masters: the presentation itself, its properties, and the document's. */
import { canvas } from '../../src/deck/layouts.js';
import { emu, slideNamespaces, xmlHeader } from '../../src/pptx/xml.js';
import { notesSize } from './master.js';
import { levelStyle } from './text.js';

/** Marks that may not start or end a line of Chinese text (GB/T 15834), for the programs that read them from the file. */
const lineBreaking = {
  notAtStart: '!),.:;?]}、。—ˇ¨〃々～‖…’”〕〉》」』〗】∶！＂＇），．：；？］｀｜｝·',
  notAtEnd: '([{‘“〔〈《「『〖【（［｛．·',
} as const;

export function presentation(masterId: string, notesMasterId: string): string {
  const levels = Array.from({ length: 9 }, (_, index) =>
    levelStyle(`lvl${index + 1}pPr`, { size: 14, left: index * 0.5 }).replace(/<a:lnSpc>.*?<a:buNone\/>/, ''),
  );
  return (
    `${xmlHeader}<p:presentation ${slideNamespaces} saveSubsetFonts="1" autoCompressPictures="0">` +
    `<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="${masterId}"/></p:sldMasterIdLst>` +
    `<p:notesMasterIdLst><p:notesMasterId r:id="${notesMasterId}"/></p:notesMasterIdLst>` +
    `<p:sldSz cx="${emu(canvas.width)}" cy="${emu(canvas.height)}"/><p:notesSz cx="${emu(notesSize.width)}" cy="${emu(notesSize.height)}"/>` +
    `<p:kinsoku lang="zh-CN" invalStChars="${lineBreaking.notAtStart}" invalEndChars="${lineBreaking.notAtEnd}"/>` +
    `<p:defaultTextStyle><a:defPPr><a:defRPr lang="zh-CN"/></a:defPPr>${levels.join('')}</p:defaultTextStyle></p:presentation>`
  );
}

export const presentationProperties = `${xmlHeader}<p:presentationPr ${slideNamespaces}/>`;

export const viewProperties =
  `${xmlHeader}<p:viewPr ${slideNamespaces}><p:normalViewPr><p:restoredLeft sz="15620"/><p:restoredTop sz="80000"/></p:normalViewPr>` +
  '<p:slideViewPr><p:cSldViewPr snapToGrid="0"><p:cViewPr varScale="1"><p:scale><a:sx n="100" d="100"/><a:sy n="100" d="100"/></p:scale>' +
  '<p:origin x="0" y="0"/></p:cViewPr><p:guideLst/></p:cSldViewPr></p:slideViewPr><p:gridSpacing cx="91440" cy="91440"/></p:viewPr>';

export const coreProperties =
  `${xmlHeader}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  '<dc:title>Review template</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">2025-01-01T00:00:00Z</dcterms:created>' +
  '<dcterms:modified xsi:type="dcterms:W3CDTF">2025-01-01T00:00:00Z</dcterms:modified></cp:coreProperties>';

export const appProperties =
  `${xmlHeader}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  '<TotalTime>0</TotalTime><Application>Microsoft Office PowerPoint</Application><PresentationFormat>Widescreen</PresentationFormat>' +
  '<Slides>0</Slides><Notes>0</Notes><HiddenSlides>0</HiddenSlides><AppVersion>16.0000</AppVersion></Properties>';
