/**
 * Signing in by the bureau's directory (LDAP) or by an OIDC provider, both off unless
 * switched on.
 *
 * <p>
 * Decisions:
 * <ul>
 * <li>Directory and provider tell who someone is, by the staff number, and nothing else:
 * roles are the groups of the engine, made from the roster. Whoever has no account here,
 * or an account but no person in service behind it, is refused, whatever the directory
 * says.</li>
 * <li>While either is on, people's own passwords of this program no longer count, and can
 * be neither changed nor reset: two passwords for one person would outlive the day on
 * which the directory takes the first away. Local accounts keep theirs, and theirs only:
 * the first administrator, whoever holds the operator's role, and the staff numbers named
 * in {@code shizhao.sign-in.local}, which also serves a transition person by person. The
 * directory is never asked about them, so that they work while it is away and nobody who
 * may write there can become one of them.</li>
 * <li>The staff number is compared as it stands: no case folding, no trimming inside, and
 * the claim of a token must be a text. Claims that people choose or that are lent again
 * (e-mail address, telephone, names) are refused as the staff number at the start; only
 * the signed ID token is read, never the user-info endpoint.</li>
 * <li>A wrong password in the directory counts as any wrong one does. The provider's
 * answer is no guess and is not counted, nor does a lock keep it out: whoever locks an
 * account from outside would else lock its owner's other way in, too.</li>
 * <li>The provider is first looked for when someone presses the button. One that was away
 * is not asked again for ten seconds, so that the waiting people do not queue.</li>
 * <li>No access token is kept. The ID token stays in the session, because the provider
 * wants it back at the logout.</li>
 * <li>A page of ours leads to the provider by {@code Refresh}, not by a redirect:
 * browsers hold redirects after a form against {@code form-action} of our own
 * policy.</li>
 * </ul>
 */
@NullMarked
package cn.shizhao.platform.signin;

import org.jspecify.annotations.NullMarked;
