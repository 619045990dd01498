/** A diagram of paths: flows from step to step as bands, their height the value, drawn by chartjs-chart-sankey. */
import type { ChartConfiguration } from 'chart.js';
import { highlight, marks } from '../../deck/palette.js';
import type { PathDiagram } from '../../deck/picture.js';
import type { ChartLook } from '../chart.js';
import { css, fontFamily, pixels } from '../parts/canvas.js';
import type { NodeCanvas } from '../parts/nodeCanvas.js';

export function drawPaths(paths: PathDiagram, look: ChartLook, canvas: NodeCanvas): Uint8Array {
  const { nodes, flows } = paths;
  const colourOf = (spoken: boolean) => css(spoken ? highlight : marks.previous.slot, look);
  type Flow = (typeof flows)[number];
  /** Colours are asked for flow by flow; a list would be taken for one colour. */
  const each = (of: (flow: Flow) => string) => (context: { readonly dataIndex: number }) => {
    const flow = flows[context.dataIndex];
    return flow ? of(flow) : colourOf(false);
  };
  const byId = <T>(of: (node: (typeof nodes)[number], index: number) => T) =>
    Object.fromEntries(nodes.map((node, index) => [node.id, of(node, index)]));
  const drawing = {
    type: 'sankey',
    data: {
      datasets: [
        {
          label: paths.heads.value,
          data: flows.map(({ from, to, value }) => ({ from, to, flow: value })),
          flowColor: each(({ from, to }) => `${colourOf(from === paths.highlight || to === paths.highlight)}66`),
          colorFrom: each(({ from }) => colourOf(from === paths.highlight)),
          colorTo: each(({ to }) => colourOf(to === paths.highlight)),
          borderWidth: 0,
          color: css('tx1', look),
          font: { family: fontFamily, size: pixels(look.fontSize) },
          labels: byId(({ label }) => label),
          column: byId(({ step }) => step),
          priority: byId((_, index) => index),
          size: 'max',
          nodeWidth: 10,
          nodePadding: 18,
        },
      ],
    },
    options: {
      animation: false,
      responsive: false,
      layout: { padding: 8 },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
    },
  } as unknown as ChartConfiguration;
  return canvas.draw(drawing, look, (chart, require) => {
    const path = require.resolve('chartjs-chart-sankey');
    Reflect.deleteProperty(require.cache, path);
    const { SankeyController, Flow } = require(path) as Record<string, unknown>;
    chart.register(SankeyController, Flow);
  });
}
