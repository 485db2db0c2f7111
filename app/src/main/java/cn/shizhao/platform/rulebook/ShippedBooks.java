package cn.shizhao.platform.rulebook;

import cn.shizhao.rules.BookKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Stores the workbooks that ship with the program, before anything can ask for them.
 */
@Component
class ShippedBooks implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(ShippedBooks.class);

	private final RuleBookService service;

	ShippedBooks(RuleBookService service) {
		this.service = service;
	}

	@Override
	public void afterSingletonsInstantiated() {
		for (BookKind kind : BookKind.values()) {
			try {
				this.service.storeShipped(kind);
			}
			catch (DuplicateKeyException ex) {
				logger.info("{} is being stored by another node", kind.file());
			}
		}
	}

}
