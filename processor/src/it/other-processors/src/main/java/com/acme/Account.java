package com.acme;

import dev.offroad.Measured;
import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** Lombok makes the constructor, and a method that is measured with the others. */
@Measured
@RequiredArgsConstructor
public class Account {
  private final String owner;
  @Getter private int balance;

  public String pay(int amount) {
    balance += amount;
    return owner + " has " + getBalance();
  }
}
