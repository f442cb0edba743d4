// The terms of http://www.w3.org/ns/anno.jsonld that our files use, as the Web Annotation Vocabulary and Data Model (W3C
// Recommendations of 23 February 2017) define them, so that no test asks the network.
const id = (iri: string) => ({ '@id': iri, '@type': '@id' });
const of = (iri: string, type: string) => ({ '@id': iri, '@type': type });

export const ANNO_CONTEXT_URL = 'http://www.w3.org/ns/anno.jsonld';
export const ANNO_CONTEXT = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    as: 'http://www.w3.org/ns/activitystreams#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    dctypes: 'http://purl.org/dc/dcmitype/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: id('@id'),
    type: of('@type', '@id'),
    Annotation: 'oa:Annotation',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    SpecificResource: 'oa:SpecificResource',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    TextualBody: 'oa:TextualBody',
    Text: 'dctypes:Text',
    linking: 'oa:linking',
    body: id('oa:hasBody'),
    target: id('oa:hasTarget'),
    source: id('oa:hasSource'),
    selector: id('oa:hasSelector'),
    first: id('as:first'),
    last: id('as:last'),
    partOf: id('as:partOf'),
    items: { ...id('as:items'), '@container': '@list' },
    motivation: of('oa:motivatedBy', '@vocab'),
    created: of('dcterms:created', 'xsd:dateTime'),
    total: of('as:totalItems', 'xsd:nonNegativeInteger'),
    startIndex: of('as:startIndex', 'xsd:nonNegativeInteger'),
    label: 'rdfs:label',
    value: 'rdf:value',
    format: 'dc:format',
    language: 'dc:language',
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
  },
};
