package cn.shizhao.platform.secondfactor;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

import cn.shizhao.platform.roster.PersonLeft;
import cn.shizhao.platform.secondfactor.SecondFactorMapper.Kind;
import com.fasterxml.uuid.Generators;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes the second factor of someone who leaves away, switched on at the moment or not:
 * who comes back would be asked for codes of a phone of long ago.
 */
@Component
class LeaverFactors {

	private final SecondFactorMapper mapper;

	private final Clock clock;

	LeaverFactors(SecondFactorMapper mapper, Clock clock) {
		this.mapper = mapper;
		this.clock = clock;
	}

	@EventListener
	void onLeave(PersonLeft person) {
		this.mapper.deleteRecovery(person.id());
		if (this.mapper.delete(person.id()) > 0) {
			this.mapper.note(Generators.timeBasedEpochGenerator().generate().toString(), person.id(), Kind.RESET,
					person.actor(), LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS));
		}
	}

}
