package cn.shizhao.evaluation.facts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.Period;
import org.springframework.stereotype.Component;

/**
 * What the office corrected; the newest correction of a value counts, unless it takes the
 * ones before it back.
 */
@Component
class CorrectionCollector implements Collector {

	private final CorrectionMapper mapper;

	CorrectionCollector(CorrectionMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public Stream<Candidate> collect(Period period) {
		Map<FactKey, CorrectionMapper.Correction> newest = new LinkedHashMap<>();
		this.mapper.inOrder(period.toString()).forEach((correction) -> newest.put(correction.key(), correction));
		return newest.values().stream().flatMap(CorrectionMapper.Correction::candidate);
	}

}
