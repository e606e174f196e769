import type { Pack } from '../../core/assessment/pack.ts';
import { SIMULATED } from '../../core/credential/achievement.ts';
import { utcSecond } from '../../core/credential/instant.ts';
import type { Result } from '../../core/scoring/result.ts';
import type { ExportedAttempt, ExportInput } from './package-input.ts';

/**
 * `report.html`: what a person sees who opens the package with nothing but an unzipper and a browser. No script, no
 * outside resource, everything escaped. It proves nothing, and says so.
 */
export function reportHtml(input: ExportInput, pack: Pack): string {
  const { review, center, badge } = input;
  const facts: readonly (readonly [string, string])[] = [
    ['Center / Centro', center.name],
    ['Assessment / Evaluación', `${pack.title.en} · ${pack.title.es} (${pack.id} ${pack.version})`],
    ['Candidate / Candidato', badge?.candidateName ?? input.person],
    ['Sitting / Examen', input.sitting],
    ['Decision / Decisión', decisionText(review.decision?.verdict)],
    ['Decided / Decidido', review.decision === null ? '' : `${review.decision.decidedAt}, ${review.decision.assessor}`],
    ['Reason / Motivo', review.decision?.reason ?? ''],
    ['Sealed / Sellado', utcSecond(input.now)],
  ];
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(pack.title.en)}</title>`,
    `<style>${STYLE}</style></head><body>`,
    input.sample ? '<p class="sample">SAMPLE, no value · MUESTRA, sin valor</p>' : '',
    `<h1>${escaped(pack.title.en)}</h1>`,
    `<p>${escaped(SIMULATED)}</p>`,
    '<p>This page proves nothing by itself: check the package with a Proofbench verifier. · ',
    'Esta página no prueba nada por sí sola: compruebe el paquete con un verificador de Proofbench.</p>',
    table(facts.filter(([, value]) => value !== '')),
    ...input.attempts.map((attempt, i) => attemptHtml(attempt, i + 1, pack)),
    '</body></html>',
    '',
  ].join('\n');
}

function attemptHtml({ score: { result, rules } }: ExportedAttempt, number: number, pack: Pack): string {
  const task = pack.tasks.find(({ id }) => id === result.task);
  const { gate, product, procedure } = result;
  return [
    `<h2>${escaped(`Attempt ${number} · Intento ${number}: ${task?.title.en ?? result.task}`)}</h2>`,
    table([
      ['Safety gate / Seguridad', gate.verdict],
      ['Product / Producto', `${product.verdict} · ${range(product.quality)} %`],
      [
        'Procedure / Procedimiento',
        `${procedure.verdict} · ${range(procedure.percent)} % (cut ${procedure.cutScore} %)`,
      ],
      ['Because / Porque', `${result.because.en} · ${result.because.es}`],
      ['Model uncertainty / Incertidumbre del modelo', modelText(pack)],
      ['Rules / Reglas', rules],
    ]),
    findings(result),
  ].join('\n');
}

function findings({ gate, product, procedure }: Result): string {
  const rows = [
    ...gate.checks.map(({ title, verdict, observed }) => [title.en, verdict, observed.en]),
    ...product.indications.map(({ title, verdict, observed }) => [title.en, verdict, observed.en]),
    ...procedure.variables.map(({ title, inPercent, low, high, unit }) => [
      title.en,
      `${inPercent} % in range`,
      `${low} to ${high} ${unit}`,
    ]),
  ];
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`);
  return `<table>${cells.join('\n')}</table>`;
}

const modelText = ({ modelUncertainty: { widthPercent, heightPercent, penetrationPercent } }: Pack): string =>
  `width ${widthPercent} %, height ${heightPercent} %, penetration ${penetrationPercent} %`;

const range = ({ low, value, high }: { readonly low: string; readonly value: string; readonly high: string }): string =>
  `${value} (95 %: ${low} to ${high})`;

const decisionText = (verdict: 'competent' | 'notYetCompetent' | 'void' | undefined): string =>
  verdict === undefined
    ? 'none / ninguna'
    : {
        competent: 'competent / competente',
        notYetCompetent: 'not yet competent / aún no competente',
        void: 'void / anulada',
      }[verdict];

const table = (rows: readonly (readonly [string, string])[]): string =>
  `<table>${rows.map(([name, value]) => `<tr><th>${escaped(name)}</th><td>${escaped(value)}</td></tr>`).join('\n')}</table>`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Names and reasons are typed by people, and packs come from others: nothing of them is markup. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? '');

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c2229}
table{border-collapse:collapse;margin:1rem 0;width:100%}th,td{border:1px solid #c6cdd4;padding:.35rem .6rem;text-align:left;vertical-align:top}
th{width:16rem;font-weight:600;background:#f3f5f7}.sample{background:#fff3cd;border:2px solid #8a6100;padding:.5rem 1rem;font-weight:700}`;
