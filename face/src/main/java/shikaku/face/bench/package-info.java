/**
 * Measures how often faces are found, strangers accepted and holders refused, on anybody's own pictures: {@link shikaku.face.bench.FaceBench}. Keeps
 * embeddings while it runs, writes numbers only, and never a name: a person is a folder, known by its place in the list.
 */
@NullMarked
package shikaku.face.bench;

import org.jspecify.annotations.NullMarked;
