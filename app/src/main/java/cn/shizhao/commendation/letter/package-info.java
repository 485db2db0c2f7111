/**
 * Commendation letters: their text, their template, and the register of where each is.
 * <p>
 * Decision: where a letter is stands in one place,
 * {@link cn.shizhao.commendation.letter.LetterRegister}. Each change names the state it
 * expects and does nothing when it finds another, so no letter is delivered twice.
 */
@NullMarked
package cn.shizhao.commendation.letter;

import org.jspecify.annotations.NullMarked;
