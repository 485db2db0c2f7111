/**
 * The casework kit: what every process and every form of every feature shares.
 * <p>
 * A model calls beans; a feature's {@code XxxProcess} lists them, one line each, made by
 * {@link cn.shizhao.platform.casework.Steps}: a step takes ids and gives what the process
 * goes on with ({@link cn.shizhao.platform.casework.Next}), and nothing else of a feature
 * sees the engine.
 * <p>
 * One store keeps every draft. A draft is named by its feature and its owner (a task of
 * the engine, a case that has one task at a time, or the person who fills in a form
 * before there is a task), so that no request names another's. Each saving gives a new
 * revision; who saves or submits says which one they started from, and is told when and
 * by whom it was overtaken. Nothing is kept in a node's memory. A draft's first revision
 * is a random number: one begun anew under the same name must not be taken for the one
 * before. Submitting first saves what the form shows and marks its revision; completing
 * takes no other one. Without the mark, as from a program that speaks to the engine, the
 * newest draft counts. A draft goes with its task, however that ends, or with its person;
 * while the server is away the form sends the same content again and again, which is
 * saved once.
 */
@NullMarked
package cn.shizhao.platform.casework;

import org.jspecify.annotations.NullMarked;
