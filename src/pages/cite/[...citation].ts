// /cite/<path of a page>.bib, .ris and .csl.json: how to cite a comparison, a statement, a passage.
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getCorpus } from '../../corpus/get-corpus.ts';
import { addressOf } from '../../share/address.ts';
import {
  citeComparison,
  citePassage,
  citePath,
  citeStatement,
  FORMATS,
  type Format,
  writeCitation,
} from '../../share/citation.ts';

export function getStaticPaths() {
  const { comparisons, statements } = getCorpus();
  const all = [
    ...comparisons.map(citeComparison),
    ...statements.flatMap((statement) => [
      citeStatement(statement),
      ...statement.passages.map(citePassage),
    ]),
  ];
  return all.flatMap((citable) =>
    (Object.keys(FORMATS) as Format[]).map((format) => ({
      params: { citation: citePath(citable, format).slice('/cite/'.length) },
      props: { citable, format },
    })),
  );
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) =>
  new Response(writeCitation(props.citable.item(addressOf(site)), props.format), {
    headers: { 'Content-Type': `${FORMATS[props.format].type}; charset=utf-8` },
  });
