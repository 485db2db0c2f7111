/**
 * What a password has to be, and what is too easy to guess.
 *
 * <p>
 * Length and a list of what people really choose do more than demanding kinds of
 * characters (NIST SP 800-63B): at least 10 characters, no kinds demanded, a sentence in
 * Chinese is welcome. What is common is recognised by its making, not by millions of
 * lines: a list of words (pinyin of everyday words and common names, of the office's own
 * world, English favourites; letters written as digits count as letters), years, dates,
 * runs of digits or keys, repetition; whatever consists of nothing else is common. The
 * list is a resource that anybody can add a line to. Own number, name, its pinyin and the
 * own mobile number may not be in it at all; initials of the name count as a common word.
 *
 * <p>
 * Every character counts: before bcrypt, which reads 72 bytes, stands a digest. The limit
 * of 64 characters only keeps what is sent small.
 */
@NullMarked
package cn.shizhao.platform.password;

import org.jspecify.annotations.NullMarked;
