/**
 * Set-up of engine and web; the one bridge from features to the engine.
 * <p>
 * Decisions: models come from the deployment and are deployed anew only when they
 * changed, forms come from the application by their name, so that running tasks of any
 * version show the mended one. In the log a refusal is one line; what a job throws keeps
 * its stack trace, because nobody is there to be told.
 */
@NullMarked
package cn.shizhao.platform;

import org.jspecify.annotations.NullMarked;
