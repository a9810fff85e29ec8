// The page types of the site, each with one real address. Slugs come from the data twins, so that no test names an
// event of the shipped articles.

export const LANGUAGES = ['vi', 'fr', 'en'];

/** True where everything is wanted, not a sample: `scripts/test long`. */
export const LONG = Boolean(process.env.VNFR_LONG_TESTS);

/** Where the invented atlas answers: many events, the same at every run. */
export const DEMO = `http://127.0.0.1:${Number(process.env.VNFR_TEST_PORT ?? 18080) + 1}`;

/** The first row of a list's JSON twin. */
async function first(request, list, query = '') {
  const response = await request.get(`/en/${list}.json${query}`);
  if (!response.ok()) throw new Error(`${list}.json answered ${response.status()}`);
  const body = await response.json();
  const rows = body.items ?? body.rows ?? body.data ?? body[list];
  if (!rows?.length) throw new Error(`${list}.json has no rows`);
  return rows[0];
}

/** Addresses that answer otherwise than with 200. */
export const STATUS = { 'not-found': 404, 'unknown-value': 400 };

/** Every page type as [name, path without language]. */
export async function pageTypes(request) {
  const slug = async (list, query) => (await first(request, list, query)).id;
  return [
    ['home', '/'],
    ['events', '/events'],
    ['event', `/events/${await slug('events', '?province=can-tho')}`],
    ['delegations', '/delegations'],
    ['delegation', `/delegations/${await slug('delegations')}`],
    ['provinces', '/provinces'],
    ['province', '/provinces/can-tho'],
    ['merged-province', '/provinces/yen-bai?era=vn63'],
    ['partners', '/partners'],
    ['partner', '/partners/lyon'],
    ['ties', '/ties'],
    ['pair', '/ties/ha-noi--ile-de-france'],
    ['people', '/people'],
    ['person', `/people/${await slug('people')}`],
    ['organisations', '/organisations'],
    ['organisation', `/organisations/${await slug('organisations')}`],
    ['topics', '/topics'],
    ['topic', '/topics/health'],
    ['conferences', '/conferences'],
    ['conference', `/conferences/${await slug('conferences')}`],
    ['timeline', '/timeline'],
    ['matrix', '/matrix'],
    ['calendar', '/calendar'],
    ['sources', '/sources'],
    ['source', `/sources/${await slug('sources')}`],
    ['map', '/map'],
    ['search', '/search?q=hue'],
    ['data', '/data'],
    ['quality', '/quality'],
    ['changes', '/changes'],
    ['about', '/about'],
    ['former-maps', '/map?era=vn63'],
    ['not-found', '/events/no-such-event'],
    ['no-results', '/events?q=zzzzzz'],
    ['no-names', '/people?q=zzzzzz&side=fr'],
    ['filtered', '/delegations?side=-fr&from=2023'],
    ['unknown-value', '/events?province=atlantis'],
  ];
}
