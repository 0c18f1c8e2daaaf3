/** Work on many items at the same moment, in bounded number. */
/**
 * Works on items side by side.
 *
 * @param limit items that are worked on at the same moment.
 * @returns the results in the order of the items; after a failure no further item is begun.
 */
export async function sideBySide(items, limit, work) {
    const results = [];
    const remaining = items.entries();
    const worker = async () => {
        for (const [index, item] of remaining)
            results[index] = await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    return results;
}
