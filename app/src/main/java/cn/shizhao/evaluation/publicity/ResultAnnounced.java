package cn.shizhao.evaluation.publicity;

import java.util.List;

import cn.shizhao.foundation.calendar.Period;

/**
 * A result stands for good and hangs where everyone reads it. Published in the
 * transaction that announces it: what listens succeeds or fails with it.
 *
 * @param period whose result
 * @param exemplars staff numbers of the persons honoured, in rank order; possibly none
 */
public record ResultAnnounced(Period period, List<String> exemplars) {
}
