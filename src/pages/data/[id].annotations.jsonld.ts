// /data/<id>.annotations.jsonld: a comparison's quotations as W3C Web Annotations.
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { addressOf } from '../../share/address.ts';
import { comparisonAnnotations } from '../../share/annotations.ts';
import { comparisonPaths } from '../../share/endpoints.ts';

export const getStaticPaths = comparisonPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) => {
  const annotations = comparisonAnnotations(props.comparison, addressOf(site));
  return new Response(`${JSON.stringify(annotations, undefined, 1)}\n`, {
    headers: {
      'Content-Type': 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    },
  });
};
