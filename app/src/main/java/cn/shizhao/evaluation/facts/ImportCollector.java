package cn.shizhao.evaluation.facts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.Period;
import org.springframework.stereotype.Component;

/**
 * What the imported files say. A later file beats an earlier one; where it says the same,
 * the value keeps the file and line it first came from.
 */
@Component
class ImportCollector implements Collector {

	private final ImportMapper mapper;

	ImportCollector(ImportMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public Stream<Candidate> collect(Period period) {
		Map<FactKey, ImportMapper.ImportedValue> newest = new LinkedHashMap<>();
		this.mapper.valuesInOrder(period.toString())
			.forEach((value) -> newest.merge(value.key(), value,
					(old, later) -> Amounts.same(old.amount(), later.amount()) ? old : later));
		return newest.values().stream().map(ImportMapper.ImportedValue::candidate);
	}

}
