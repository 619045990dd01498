/** Names of the Open Packaging and SpreadsheetML standards (ECMA-376). */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const packaging = 'http://schemas.openxmlformats.org/package/2006';
export const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
