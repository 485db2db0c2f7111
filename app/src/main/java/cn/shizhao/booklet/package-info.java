/**
 * The booklet 《财政月讲堂》 of a year, the articles handed in for it, and what the lectures say
 * of the indicators.
 */
@NullMarked
package cn.shizhao.booklet;

import org.jspecify.annotations.NullMarked;
