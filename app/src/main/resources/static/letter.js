/* Opens the print window once the letters were noted as printed. */
window.addEventListener('load', () => {
	if (document.body.dataset.printNow) {
		window.print();
	}
});
