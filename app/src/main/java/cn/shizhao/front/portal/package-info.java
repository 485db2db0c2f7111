/**
 * The start page of each role and what all pages share.
 * <p>
 * Decision: no script stands in a page, and the policy runs none; buttons say what they
 * mean ({@code data-print}, {@code data-confirm}, {@code data-submit}) and {@code
 * shizhao.js} does it. Camunda's applications bring a policy of their own.
 */
@NullMarked
package cn.shizhao.front.portal;

import org.jspecify.annotations.NullMarked;
