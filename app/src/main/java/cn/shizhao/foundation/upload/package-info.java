/**
 * What reading an uploaded file may cost. Whoever reads bytes that people send does it
 * under a {@link cn.shizhao.foundation.upload.Budget}: a file is inflated as a stream,
 * its XML read tag by tag, and given up as soon as it costs more than any honest file; a
 * library that must have the whole of an Office file gets it repacked, so that nothing it
 * inflates was not counted before (the limits of POI are of the whole process and are not
 * relied on). How many are read at once is decided at the door, by the interceptor in
 * {@code platform}. Rule workbooks have a reading of their own in {@code rules}, of the
 * same kind. Uses no other feature.
 */
@NullMarked
package cn.shizhao.foundation.upload;

import org.jspecify.annotations.NullMarked;
