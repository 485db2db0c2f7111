/**
 * A code of one's phone (TOTP) after the password, off unless switched on.
 *
 * <p>
 * Decisions:
 * <ul>
 * <li>Which roles must have it stands in the configuration; anyone else may switch it on.
 * It is asked after every way of signing in, the provider included, since we cannot know
 * what the provider asked. HTTP Basic has no session in which a code could be given, so
 * whoever has or must have a second factor does not pass there.</li>
 * <li>The session keeps which factor was given, not that one was: after a reset, in every
 * session, a new one has to be set up at once.</li>
 * <li>A secret on offer lies encrypted in the session of whoever is setting it up and
 * nowhere else, so that nobody who saw an offer before knows the secret that counts
 * later. Whoever sets it up first is believed to be the person: the password is all there
 * is to go by then.</li>
 * <li>Secrets are encrypted with AES-256-GCM and a key from the environment. Recovery
 * codes carry 60 random bits, so that a plain hash keeps them.</li>
 * <li>A try counts before the code is looked at, so that many at once do not slip past.
 * Five wrong ones close the factor for a quarter of an hour, in every session; tries
 * meanwhile do not prolong it. Only someone who knows the password gets that far.</li>
 * <li>The office resets for others, the operator for the office, nobody for themselves.
 * The step of a code is taken in one statement, so that it counts once on all nodes.</li>
 * </ul>
 */
@NullMarked
package cn.shizhao.platform.secondfactor;

import org.jspecify.annotations.NullMarked;
