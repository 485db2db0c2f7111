/**
 * Login, roles and who may see whom.
 *
 * <p>
 * Decided: a password on paper (first or reset) and one that has expired open nothing but
 * the page to change it; the login carries a mark, the database says whether it still
 * holds, so that logins without a password of ours (a directory) are never asked for one.
 * Whatever sets or removes an account ends its sessions after the commit, except the one
 * in which somebody changed the own password. Passwords on paper are kept as hashes like
 * all others: lost sheets are made anew, for all who never used theirs at once. Changes
 * are remembered by their time always, the replaced password's hash only while a history
 * is kept. The sample's public password is none on paper.
 */
@NullMarked
package cn.shizhao.platform.account;

import org.jspecify.annotations.NullMarked;
