/**
 * Login, roles and who may see whom.
 */
@NullMarked
package cn.shizhao.account;

import org.jspecify.annotations.NullMarked;
