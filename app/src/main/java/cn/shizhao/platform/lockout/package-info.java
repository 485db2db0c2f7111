/**
 * Slows down whoever guesses passwords, without letting anyone lock people out.
 *
 * <p>
 * The engine's own lock counts by account only, so that ten wrong passwords typed from
 * anywhere would lock anybody until the office helps, and a list of staff numbers is
 * enough to lock the whole bureau. In its place stands the scheme of OWASP's device
 * cookies, with the address in the place of the cookie (nothing to set up on a shared
 * counter PC, nothing lost when cookies are cleared):
 * <ol>
 * <li>Account and address <em>know each other</em> when the account logged in from there
 * with the right password within 90 days. Such a pair is judged by its own wrong tries
 * only; what happens elsewhere does not touch it. Hence someone at his desk goes on
 * working however hard the account is attacked from outside.</li>
 * <li>All else counts for the <em>address</em>: one that tries many accounts is closed
 * for whatever it does not know yet; the accounts stay open.</li>
 * <li>From an address where nobody of the bureau ever logged in it counts for the
 * <em>account</em> as well: an attack from many addresses at once closes the account for
 * strange addresses only.</li>
 * </ol>
 * A try counts before the password is looked at and is taken back when it was right, so
 * that many at once do not slip past; a right password of the attacker's own takes back
 * its own try and no other. Whatever was closed opens by itself after
 * {@code shizhao.login.wait}; tries meanwhile do not prolong it. Counters stand in the
 * database, for all nodes. An IPv6 address counts by its network (64 bits). Logins that
 * do not exist are counted in one of 4,096 places chosen by hash: a password typed into
 * the wrong field is stored nowhere, rows stay few, and an answer does not tell who
 * exists.
 *
 * <p>
 * What it cannot do: whoever sits at the victim's own address (or behind one address
 * shared by all) can make the victim wait; someone at a new address has to wait while his
 * account is under attack.
 */
@NullMarked
package cn.shizhao.platform.lockout;

import org.jspecify.annotations.NullMarked;
