/**
 * Commendation letters: their text, their template, and the register of where each is.
 */
@NullMarked
package cn.shizhao.letter;

import org.jspecify.annotations.NullMarked;
